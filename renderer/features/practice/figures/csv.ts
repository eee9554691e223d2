import { csvOf } from '../../../../shared/exchange/csv/text.ts';
import { download } from '../../../app/download.ts';

/** Saves a table as a file. @param name without its ending */
export const saveCsv = (name: string, ...table: Parameters<typeof csvOf>): void =>
  download(new Blob([csvOf(...table)], { type: 'text/csv' }), `${name}.csv`);
