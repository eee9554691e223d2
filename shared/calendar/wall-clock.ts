/** A day and a time as a clock on a wall shows them. */
export interface WallTime {
  /** YYYY-MM-DD. */
  readonly on: string;
  /** "09:30". */
  readonly time: string;
}

/** What the clock on a wall in a zone shows at an instant. @param zone name of the zone, "Europe/Berlin" */
export function wallTimeAt(epochMs: number, zone: string): WallTime {
  const parts = Object.fromEntries(
    clockIn(zone)
      .formatToParts(epochMs)
      .map(({ type, value }) => [type, value]),
  );
  const { year = '', month, day, hour, minute } = parts;
  return { on: `${year.padStart(4, '0')}-${month}-${day}`, time: `${hour}:${minute}` };
}

/** The instant at which a wall in a zone shows a time, ms; of two the earlier. Null: there is no zone of that name. */
export function instantOf({ on, time }: WallTime, zone: string): number | null {
  if (!isZone(zone)) return null;
  const asUtc = Date.parse(`${on}T${time}Z`);
  // The offset before and after a change of the clocks: each is tried.
  for (const around of [asUtc - 86_400_000, asUtc + 86_400_000]) {
    const shown = wallTimeAt(around, zone);
    const epoch = asUtc - (Date.parse(`${shown.on}T${shown.time}Z`) - Math.floor(around / 60_000) * 60_000);
    const back = wallTimeAt(epoch, zone);
    if (back.on === on && back.time === time) return epoch;
  }
  // In the hour that a change skips: as late as the clocks before it would have shown it.
  const shown = wallTimeAt(asUtc - 86_400_000, zone);
  return (
    asUtc - (Date.parse(`${shown.on}T${shown.time}Z`) - Math.floor((asUtc - 86_400_000) / 60_000) * 60_000)
  );
}

function isZone(zone: string): boolean {
  try {
    clockIn(zone);
    return true;
  } catch {
    return false;
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const numeric = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  const clock = new Intl.DateTimeFormat('en-GB', { ...numeric, hourCycle: 'h23', timeZone });
  clocks.set(timeZone, clock);
  return clock;
}
