import type { GrantedLevel } from '../access/types.js';

/** What somebody with a level of access may do, after "may". */
export const accessVerbs: { readonly [Level in GrantedLevel]: string } = {
  view: 'see',
  edit: 'edit',
  full: 'do everything with',
};
