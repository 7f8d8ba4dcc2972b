import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import { responseValue } from './responseValue.js';
import type { AdbudgResponse } from './types.js';
import { answersSchema } from './unitsSchema.js';

/** Beyond it, the constant of the function would be no finite number above 0. */
const LARGEST_INTERCEPT = 700;

/** What a manager expects of more and of less effort. */
export interface ManagerAnswers {
  /** What comes without any effort, and with as much as one likes, in the measure of the answers. */
  readonly lowest: number;
  readonly highest: number;
  /** At least two efforts, in times today's: 1.5 is half as much again, and what is expected of each. */
  readonly answers: readonly { readonly effort: number; readonly response: number }[];
  /** Carried into the response: the units of today's effort, and what a response of 1 brings. */
  readonly today?: number;
  readonly scale?: number;
}

/** A response function and how well it says what the manager said. */
export interface FittedAdbudg {
  readonly response: AdbudgResponse;
  /** By effort: what was answered and what the function has there, without `scale`. */
  readonly answers: readonly { readonly effort: number; readonly response: number; readonly fitted: number }[];
  /** The largest difference between the two. */
  readonly largestError: number;
}

/**
 * The ADBUDG response function through a manager's answers: what comes with none of today's effort, with half as much
 * again, with all one can do.
 *
 * Two answers are met exactly. With more, `ln((r − lowest) / (highest − r))` is fitted over `ln(effort)` by least squares,
 * where the function is a straight line. Source: Little, "Models and managers: the concept of a decision calculus",
 * Management Science 16 (1970); answers as in CALLPLAN, Lodish, Management Science 18 (1971).
 *
 * @throws {@link TerritoryError} `wrong_type`, `missing_member` or `unknown_member` naming the place: fewer than two
 * efforts, an answer that is not between the lowest and the highest response, or answers that do not rise with the effort.
 * @example
 * const answers = [{ effort: 1, response: 1 }, { effort: 2, response: 1.6 }];
 * const { response, largestError } = adbudgFrom({ lowest: 0, highest: 2, answers, today: 4 });
 * [response.constant.toFixed(6), response.shape.toFixed(6)]; // => ['1.000000', '2.000000']
 * largestError < 1e-9; // => true
 */
export function adbudgFrom(input: ManagerAnswers): FittedAdbudg {
  const { lowest, highest, answers, today, scale } = readPlainData(() => readAnswers(input));
  const { slope, intercept } = lineThrough(answers.map((answer) => toPoint(answer, lowest, highest)));
  const line = { kind: 'adbudg', lowest, highest, constant: Math.exp(-intercept), shape: slope } as const;
  const fits = answers.map((answer) => ({ ...answer, fitted: responseValue(line, answer.effort) }));
  return {
    response: { ...line, ...(today === undefined ? {} : { today }), ...(scale === undefined ? {} : { scale }) },
    answers: fits,
    largestError: Math.max(...fits.map(({ response, fitted }) => Math.abs(response - fitted))),
  };
}

function readAnswers(given: unknown) {
  const read = readOptions(answersSchema, given);
  throwIssues([
    ...findRangeIssues(read),
    ...read.answers.flatMap((answer, row) => findAnswerIssues(answer, row, read)),
  ]);
  const answers = [...read.answers].sort((a, b) => a.effort - b.effort || a.response - b.response);
  const { slope, intercept } = lineThrough(answers.map((answer) => toPoint(answer, read.lowest, read.highest)));
  const isResponse = slope > 0 && Number.isFinite(slope) && Math.abs(intercept) < LARGEST_INTERCEPT;
  if (!isResponse) throwIssues([wrong('/answers', 'answers that rise with the effort', read.answers)]);
  return { ...read, answers };
}

function findRangeIssues({ answers }: ManagerAnswers): Issue[] {
  if (new Set(answers.map(({ effort }) => effort)).size > 1) return [];
  return [wrong('/answers', 'answers for at least two efforts', answers)];
}

type Answer = ManagerAnswers['answers'][number];

function findAnswerIssues({ response }: Answer, row: number, { lowest, highest }: ManagerAnswers): Issue[] {
  const { y } = toPoint({ effort: 1, response }, lowest, highest);
  if (response > lowest && response < highest && Number.isFinite(y)) return [];
  return [wrong(`/answers/${row}/response`, `a number between ${lowest} and ${highest}`, response)];
}

function wrong(pointer: string, expected: string, value: unknown): Issue {
  return { code: 'wrong_type', pointer, expected, received: describeValue(value) };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function toPoint({ effort, response }: Answer, lowest: number, highest: number): Point {
  return { x: Math.log(effort), y: Math.log((response - lowest) / (highest - response)) };
}

/** By least squares; points are in order, so that sums do not depend on that of the answers. */
function lineThrough(points: readonly Point[]): { readonly slope: number; readonly intercept: number } {
  const mean = (figureOf: (point: Point) => number) =>
    points.reduce((sum, point) => sum + figureOf(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const across = mean((point) => (point.x - x) * (point.y - y));
  const along = mean((point) => (point.x - x) ** 2);
  const slope = across / along;
  return { slope, intercept: y - slope * x };
}
