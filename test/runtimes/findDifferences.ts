/** The lines in which a report differs from the expected one, each from shortly before the first difference; none if equal. */
export function findDifferences(report: string, expected: string): string[] {
  const [lines, expectedLines] = [report.split('\n'), expected.split('\n')];
  const rows = [...(lines.length > expectedLines.length ? lines : expectedLines).keys()];
  return rows
    .filter((row) => lines[row] !== expectedLines[row])
    .map((row) => describeDifference(lines[row] ?? '', expectedLines[row] ?? ''));
}

function describeDifference(line: string, expected: string): string {
  const first = [...Array(line.length + 1).keys()].find((place) => line[place] !== expected[place]) ?? 0;
  const [found, wanted] = [line, expected].map((text) => text.slice(Math.max(0, first - 30), first + 50));
  return `${expected.slice(0, 40)} …${found}… in the place of …${wanted}…`;
}
