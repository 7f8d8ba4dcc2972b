import * as library from 'bailiwick';
import { runProgram } from './runProgram.js';

/** What the program finds with the built library: the module that every runtime loads. */
export function report(): string {
  return runProgram(library);
}
