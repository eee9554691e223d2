import { Menu } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import field from './field.module.css';

export interface MenuChoice {
  readonly label: string;
  readonly run: () => void;
}

/** A button that opens a menu of what can be done. */
export function ChoiceMenu({
  label,
  trigger,
  choices,
}: {
  /** What the menu offers: "Papers of this plan". */
  label: string;
  trigger: ReactElement;
  choices: readonly MenuChoice[];
}) {
  return (
    <Menu.Root>
      <Menu.Trigger aria-label={label} render={trigger} />
      {/* A region of its own: what is drawn at the end of the page belongs to no other. */}
      <Menu.Portal role="region" aria-label={label}>
        <Menu.Positioner align="end" sideOffset={4} className={field.positioner}>
          <Menu.Popup className={field.popup}>
            {choices.map((choice) => (
              <Menu.Item key={choice.label} className={field.item} onClick={choice.run}>
                <span className={field.words}>{choice.label}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
