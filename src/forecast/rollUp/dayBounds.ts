/** Orders before every day, as text. */
export const ALWAYS = '';

/** Orders after every day, as text. */
export const NEVER = '\uffff';
