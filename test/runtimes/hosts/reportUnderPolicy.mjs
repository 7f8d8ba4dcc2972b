import { canGenerateCode } from './canGenerateCode.mjs';

/**
 * The outcome under a content-security policy. It counts what the policy refused while the program was loaded and run,
 * even if the program caught the refusal, and then what it refused to the attempt to generate code that is made here.
 */
export async function reportUnderPolicy() {
  const refused = [];
  globalThis.addEventListener('securitypolicyviolation', (event) => refused.push(event));
  const { report } = await import('./report.js');
  const text = report();
  await events();
  const ofProgram = refused.length;
  const isPossible = canGenerateCode();
  await events();
  return { report: text, canGenerateCode: isPossible, refusals: { ofProgram, ofAttempt: refused.length - ofProgram } };
}

/** Waits until the events of what has happened so far have come. */
function events() {
  return new Promise((resolve) => setTimeout(resolve, 100));
}
