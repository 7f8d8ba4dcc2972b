import { questions } from './questions.js';
import { fullSettings } from './support/settings.js';

/** Answers one question about one subject and sends the results to the process that started this one. */
const [name, subject] = process.argv.slice(2);
const question = questions.find((each) => each.name === name);
if (question === undefined) throw new Error(`there is no question ${name}`);
process.send?.(JSON.stringify(await question.answer(subject, fullSettings)));
process.disconnect?.();
