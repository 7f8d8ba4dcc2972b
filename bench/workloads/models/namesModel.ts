import type { JsonLogic, TerritoryModel } from 'bailiwick';

/** 26 letters twice, so that a rotation is a part. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz';

/** `count` territories that look into names: at their start, for a part of them, and for the whole. */
export function namesModel(count: number): TerritoryModel {
  const territories = Array.from({ length: count }, (_, i) => ({ id: `name-${i}`, parentId: null, criteria: test(i) }));
  return { id: `names-${count}`, fields: { name: { type: 'string' } }, territories };
}

/** The name of the company with a number: no other one has it. */
export function companyName(number: number): string {
  const scattered = Math.imul(number, 0x9e3779b1) >>> 0;
  return `${word(scattered)}${word(scattered >>> 9)} ${number}`;
}

function test(number: number): JsonLogic {
  const name = { var: 'name' };
  if (number % 4 === 0) return { '==': [name, companyName(number)] };
  const part = word(number * 7);
  return number % 4 === 1 ? { in: [part, name] } : { startsWith: [name, part] };
}

/** Three letters. */
function word(number: number): string {
  const start = number % 26;
  return LETTERS.slice(start, start + 2) + LETTERS[Math.floor(number / 26) % 26];
}
