/** Puts the figures of bench/results.json into the README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderFigures } from './renderFigures.js';
import { replaceFigures } from './support/replaceFigures.js';

const readme = resolve(import.meta.dirname, '../README.md');
const report = JSON.parse(readFileSync(resolve(import.meta.dirname, 'results.json'), 'utf8'));
writeFileSync(readme, replaceFigures(readFileSync(readme, 'utf8'), renderFigures(report)));
