/** Every way to write a day of some years, and whatever is near a day but none: other digits, other ends, other lengths. */
export const calendarTexts: readonly string[] = [
  ...['0000', '1900', '2000', '2023', '2024', '9996'].flatMap((year) =>
    upTo(14).flatMap((month) => upTo(33).map((date) => `${year}-${month}-${date}`)),
  ),
  ...['T', 'Tx', ' ', 't', '\n', '1'].map((end) => `2024-02-29${end}`),
  ...['', '2024-2-01', ' 2024-02-01', '\n2024-02-0', '२०२४-01-01', '2024-01-0١'],
];

function upTo(length: number): string[] {
  return Array.from({ length }, (_, at) => String(at).padStart(2, '0'));
}
