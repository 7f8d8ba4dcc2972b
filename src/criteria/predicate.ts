/** Told why an opaque part could not be evaluated for a record; the part is false then. */
export type ReportFailure = (reason: string) => void;

/** Criteria as a function: true or false for every record, whatever it is. */
export type Predicate = (record: unknown, report?: ReportFailure) => boolean;
