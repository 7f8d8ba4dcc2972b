// A dedicated Web Worker: the outcome goes to the page that started it.
import { reportUnderPolicy } from './reportUnderPolicy.mjs';

postMessage(await reportUnderPolicy());
