// Node, Deno and Bun: the outcome goes to the standard output.
import { canGenerateCode } from './canGenerateCode.mjs';
import { report } from './report.js';

console.log(JSON.stringify({ report: report(), canGenerateCode: canGenerateCode() }));
