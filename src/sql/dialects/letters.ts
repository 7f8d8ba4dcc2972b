/** The ASCII letters of either case in the same order, as arguments of TRANSLATE. */
export const LETTERS = "'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'";
