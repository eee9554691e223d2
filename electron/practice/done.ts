/** What a command has done: its answer, and what the audit trail says of it, without any words from the record. */
export interface Done<T> {
  readonly value: T;
  readonly subject: {
    readonly kind: 'practice' | 'person' | 'patient' | 'plan' | 'protocol' | 'session';
    readonly id: string | null;
    /** Given where the record no longer tells whose it was: the change took it off. */
    readonly patientId?: string;
  };
  readonly summary: string;
}
