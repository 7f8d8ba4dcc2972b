import { type Dimension, keyExpression } from './dimensions.js';
import type { RuleLevel, RulePlan } from './ruleLevels.js';

/**
 * The query that assigns: accounts flow through the rule tables of all levels, one join after the other, and stay where no
 * rule takes them further. Only levels that tell by the elements of a list are joined apart, since a list has several.
 */
export function levelQuery(plan: RulePlan): string {
  const steps = plan.levels.flatMap((_, depth) => stepsOf(plan, depth));
  const expressions = [`l0 AS NOT MATERIALIZED (${startQuery(plan)})`, ...steps];
  return `WITH ${expressions.join(', ')} SELECT row, node FROM l${plan.levels.length} WHERE node >= 0`;
}

/** The fields on which a level has bounds. */
export function boundFields({ rules }: RuleLevel): string[] {
  return [...new Set(rules.flatMap(({ bounds }) => Object.keys(bounds)))].sort();
}

/** The fields that levels from one on look at. */
export function usedFields(plan: RulePlan, depth: number): string[] {
  const fields = plan.levels.slice(depth).flatMap((level) => [...boundFields(level), ...keyFields(plan, level)]);
  return [...new Set(fields)];
}

function startQuery(plan: RulePlan): string {
  const starts = plan.starts.map((dimension, i) => `(${-1 - i}, ${dimension})`).join(', ');
  return `SELECT c.row, s.node, s.dimension${carried(plan, 0)} FROM accounts c, (VALUES ${starts}) s(node, dimension)`;
}

function stepsOf(plan: RulePlan, depth: number): string[] {
  const elements = elementsOf(plan, plan.levels[depth]);
  const matches = elements.map((position) => elementMatches(plan, depth, position));
  const parts = [plainQuery(plan, depth), ...elements.flatMap((position) => elementQueries(plan, depth, position))];
  const isReadAgain = depth + 1 < plan.levels.length && elementsOf(plan, plan.levels[depth + 1]).length > 0;
  const distinct = isOverlapping(plan.levels[depth]) ? 'SELECT DISTINCT * FROM' : 'FROM';
  const query = `${distinct} (${parts.join(' UNION ALL ')})`;
  return [...matches, `l${depth + 1} AS ${isReadAgain ? '' : 'NOT '}MATERIALIZED (${query})`];
}

/** Takes accounts to the child whose rule they meet, or leaves them at the parent. */
function plainQuery(plan: RulePlan, depth: number): string {
  const elements = elementsOf(plan, plan.levels[depth]);
  const isPlain = elements.length === 0 ? '' : ` WHERE c.dimension NOT IN (${elements.join(', ')})`;
  return (
    `SELECT c.row, coalesce(r.child, c.node) AS node, coalesce(r.dimension, 0) AS dimension${carried(plan, depth + 1)} ` +
    `FROM l${depth} c LEFT JOIN rules${depth} r ON ${condition(plan, depth)}${isPlain}`
  );
}

/** Accounts with those children that ask for one of their list's elements. */
function elementMatches(plan: RulePlan, depth: number, position: number): string {
  const source = `SELECT c.*, ${keyExpression(plan.dimensions[position])} AS key FROM l${depth} c WHERE c.dimension = ${position}`;
  const matches =
    `SELECT c.row, c.node AS parent, r.child AS node, r.dimension${carried(plan, depth + 1)} ` +
    `FROM (${source}) c JOIN rules${depth} r ON r.parent = c.node AND r.key = c.key${boundsCondition(plan.levels[depth])}`;
  return `m${depth}_${position} AS MATERIALIZED (${matches})`;
}

/** Accounts that go on to such children, and those that stay since no child takes them. */
function elementQueries(plan: RulePlan, depth: number, position: number): string[] {
  const matches = `m${depth}_${position}`;
  return [
    `SELECT c.row, c.node, c.dimension${carried(plan, depth + 1)} FROM ${matches} c`,
    `SELECT c.row, c.node, 0 AS dimension${carried(plan, depth + 1)} FROM l${depth} c ` +
      `ANTI JOIN ${matches} m ON m.row = c.row AND m.parent = c.node WHERE c.dimension = ${position}`,
  ];
}

function condition(plan: RulePlan, depth: number): string {
  const positions = plan.levels[depth].dimensions.filter((position) => plan.dimensions[position].kind !== 'element');
  const [only, ...others] = positions.map((position) => keyExpression(plan.dimensions[position]));
  const cases = positions.map((position) => `WHEN ${position} THEN ${keyExpression(plan.dimensions[position])}`);
  const key = others.length === 0 ? only : `CASE c.dimension ${cases.join(' ')} END`;
  const sameKey = key === undefined || key === "''" ? '' : ` AND r.key = ${key}`;
  return `r.parent = c.node${sameKey}${boundsCondition(plan.levels[depth])}`;
}

function boundsCondition(level: RuleLevel): string {
  return boundFields(level)
    .map((field) => ` AND r."low ${field}" <= c."${field}" AND c."${field}" <= r."high ${field}"`)
    .join('');
}

/** The columns of accounts that levels from one on look at. */
function carried(plan: RulePlan, depth: number): string {
  return usedFields(plan, depth)
    .map((field) => `, c."${field}"`)
    .join('');
}

function keyFields(plan: RulePlan, level: RuleLevel): string[] {
  return level.dimensions.flatMap((position) => fieldOf(plan.dimensions[position]));
}

function fieldOf(dimension: Dimension): string[] {
  return dimension.kind === 'none' ? [] : [dimension.field];
}

function elementsOf(plan: RulePlan, level: RuleLevel): number[] {
  return level.dimensions.filter((position) => plan.dimensions[position].kind === 'element');
}

/** Whether one account may meet several rules for one child. */
function isOverlapping({ rules }: RuleLevel): boolean {
  return new Set(rules.map(({ child, key }) => `${child} ${key}`)).size < rules.length;
}
