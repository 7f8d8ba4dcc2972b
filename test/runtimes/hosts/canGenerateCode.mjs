/** Whether text can become code here: a runtime that refuses it proves that the library does without. */
export function canGenerateCode() {
  try {
    return new Function('return true')();
  } catch {
    return false;
  }
}
