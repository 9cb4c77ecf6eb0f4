/** A reader of CSV by RFC 4180, to hold what is written against. */

/**
 * The fields of every record.
 * @throws {Error} where a text is no CSV
 */
export const readCsv = (text: string): string[][] => {
  const records: string[][] = [];
  let record: string[] = [];
  let rest = text;
  while (rest !== '') {
    const [whole = '', quoted, plain = '', end = ''] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? expectField(rest);
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') {
      records.push(record);
      record = [];
    }
    rest = rest.slice(whole.length);
  }
  return records;
};

const expectField = (rest: string): never => {
  throw new Error(`no field begins here: ${JSON.stringify(rest.slice(0, 40))}`);
};
