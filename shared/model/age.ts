/** Days of a pregnancy, counted from the last period. */
const TERM_DAYS = 280;
const LONGEST_WEEKS = 42;

/** Completed weeks of a pregnancy on a day; both calendar dates YYYY-MM-DD. Null where the date does not fit: long past, or too far. */
export function weeksPregnantOn(dueDate: string, day: string): number | null {
  const daysLeft = Math.round((Date.parse(dueDate) - Date.parse(day)) / 86_400_000);
  const weeks = Math.floor((TERM_DAYS - daysLeft) / 7);
  return weeks < 0 || weeks > LONGEST_WEEKS ? null : weeks;
}

/** Completed years between a birth date and a day, both calendar dates YYYY-MM-DD. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
