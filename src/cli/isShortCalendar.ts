/** Whether a calendar is said in short rather than by the path of a file. */
export function isShortCalendar(given: string): boolean {
  return /^(months|weeks)(:|$)/.test(given);
}
