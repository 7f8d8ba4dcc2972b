// A page, which starts a Web Worker as well: their outcomes become the text of the document.
import { reportUnderPolicy } from './reportUnderPolicy.mjs';

const page = await reportUnderPolicy();
const worker = await new Promise((resolve, reject) => {
  const started = new Worker('./worker.mjs', { type: 'module' });
  started.onmessage = ({ data }) => resolve(data);
  started.onerror = ({ message }) => reject(new Error(`the worker failed: ${message}`));
});
const output = document.createElement('output');
output.textContent = JSON.stringify({ page, worker });
document.body.append(output);
