import { describeValue } from '../core/describeValue.js';
import { isMembers } from '../core/isMembers.js';
import type { Issue } from '../core/issues.js';

/** What keeps a value from being a list of nodes, each with an id and a parent, whatever these are. */
export function findNodeIssues(nodes: unknown): Issue[] {
  if (!Array.isArray(nodes)) return [wrongType('', 'a list of nodes', nodes)];
  return Array.from<unknown>(nodes).flatMap((node, row) => {
    const pointer = `/${row}`;
    if (!isMembers(node)) return wrongType(pointer, 'an object', node);
    const { id, parentId } = node;
    const isParent = parentId === null || typeof parentId === 'string';
    return [
      ...(typeof id === 'string' ? [] : [wrongType(`${pointer}/id`, 'a text', id)]),
      ...(isParent ? [] : [wrongType(`${pointer}/parentId`, 'the id of a node, or null for a root', parentId)]),
    ];
  });
}

function wrongType(pointer: string, expected: string, value: unknown): Issue {
  return { code: 'wrong_type', pointer, expected, received: describeValue(value) };
}
