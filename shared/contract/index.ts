import type { z } from 'zod';
import { auditContract } from './audit.ts';
import { backupsContract } from './backups.ts';
import { erasureContract } from './erasure.ts';
import { exportsContract } from './exports.ts';
import { importsContract } from './imports.ts';
import { mendingContract } from './mending.ts';
import { mergingContract } from './merging.ts';
import { outcomesContract } from './outcomes.ts';
import { papersContract } from './papers.ts';
import { patientsContract } from './patients.ts';
import { peopleContract } from './people.ts';
import { plansContract } from './plans.ts';
import { practiceContract } from './practice.ts';
import { protocolsContract } from './protocols.ts';
import { sessionsContract } from './sessions.ts';

/** The only door between the window and the practice: every verb with its input, output and kind. */
export const contract = {
  ...practiceContract,
  ...backupsContract,
  ...auditContract,
  ...mendingContract,
  ...peopleContract,
  ...patientsContract,
  ...mergingContract,
  ...erasureContract,
  ...plansContract,
  ...papersContract,
  ...protocolsContract,
  ...sessionsContract,
  ...outcomesContract,
  ...exportsContract,
  ...importsContract,
};

export type Contract = typeof contract;
export type VerbName = keyof Contract;
export type Input<V extends VerbName> = z.infer<Contract[V]['input']>;
export type Output<V extends VerbName> = z.infer<Contract[V]['output']>;

export const VERBS = Object.keys(contract) as VerbName[];

/** Whether a name that came from outside is a verb of the contract. */
export const isVerb = (name: string): name is VerbName => Object.hasOwn(contract, name);
