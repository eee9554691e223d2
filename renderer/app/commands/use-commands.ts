import { createContext, useContext, useEffect, useRef } from 'react';
import { type Options, useHotkeys } from 'react-hotkeys-hook';
import { create } from 'zustand';

/** Something that can be done on the present screen. */
export interface Command {
  /** Unlike that of any other command: "plan.undo". */
  readonly id: string;
  /** What it does, as a button would say it. */
  readonly title: string;
  /** As in `KEYS`. */
  readonly keys?: string;
  /** Its keys are told, and work where it is done: the browser's own, or those of a list. */
  readonly boundElsewhere?: true;
  readonly run: () => void;
  /** Whether it can be done now; if not, its keys do nothing and the palette leaves it out. */
  readonly available?: boolean;
}

const useOffered = create<ReadonlyMap<string, Command>>(() => new Map());

/** What can be done on the screen as it stands, in the order in which its parts offered it. */
export const useOfferedCommands = (): readonly Command[] => [...useOffered((offered) => offered).values()];

/** True where whoever is at work may only look: no command is offered there. */
export const ClosedContext = createContext(false);

/**
 * Offers commands as long as the component stands on the screen: by their keys and in the palette. `options` say where
 * the keys work.
 */
export function useCommands(commands: readonly Command[], options: Options = {}): void {
  const latest = useRef(commands);
  latest.current = commands;
  const isClosed = useContext(ClosedContext);
  const available = isClosed ? [] : commands.filter((one) => one.available !== false);
  const keysOf = ({ keys = '', boundElsewhere }: Command) =>
    boundElsewhere ? [] : keys.split(',').map((one) => one.trim());
  const keys = available.flatMap(keysOf).filter(Boolean);

  useHotkeys(
    keys.join(','),
    (_, { hotkey }) => latest.current.find((one) => keysOf(one).includes(hotkey))?.run(),
    keys.length === 0 ? { ...options, enabled: false } : options,
  );

  const told = JSON.stringify(available.map(({ id, title, keys: pressed }) => [id, title, pressed]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: offered anew only when the words of the list change
  useEffect(() => {
    const offers = available.map((one): [string, Command] => [
      one.id,
      { ...one, run: () => latest.current.find(({ id }) => id === one.id)?.run() },
    ]);
    useOffered.setState((offered) => new Map([...offered, ...offers]), true);
    return () =>
      useOffered.setState(
        (offered) =>
          new Map(
            [...offered].filter(([id, now]) => !offers.some(([own, one]) => own === id && one === now)),
          ),
        true,
      );
  }, [told]);
}
