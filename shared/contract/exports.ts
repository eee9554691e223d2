import { z } from 'zod';
import { Id, line } from '../model/text.ts';
import { administering, atWork, command, query } from './verb.ts';

const Nothing = z.strictObject({});

/** In what form records leave Ashi: `json` is whole and can come in again; `csv` as tables; `fhir` for other health programs. */
export const EXPORT_FORMATS = ['json', 'csv', 'fhir'] as const;
export const ExportFormat = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const exportsContract = {
  /** One patient with all that belongs to them, as a file to download. It is not encrypted. */
  'exports.patient': atWork(
    command(
      z.strictObject({ id: Id, format: ExportFormat }),
      z.strictObject({
        /** With the record number and the day, without the name. */
        fileName: z.string(),
        mediaType: z.string(),
        content: z.string(),
        encoding: z.enum(['utf8', 'base64']),
      }),
    ),
  ),
  /** The whole practice into one file in a folder of this computer. It is not encrypted. One at a time. */
  'exports.everything': administering(
    command(
      z.strictObject({
        format: ExportFormat,
        folder: line(1000).min(1, 'Please enter the folder for the file.'),
      }),
      z.strictObject({ fileName: z.string(), bytes: z.int(), patients: z.int() }),
    ),
  ),
  /** How many patients the export that is being made has written; null while none is made. */
  'exports.progress': administering(
    query(
      Nothing,
      z.strictObject({ progress: z.strictObject({ written: z.int(), of: z.int() }).nullable() }),
    ),
  ),
  /** Stops the export that is being made; nothing of it stays, and the record does not change. */
  'exports.stop': administering(query(Nothing, Nothing)),
};
