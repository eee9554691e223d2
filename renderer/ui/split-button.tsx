import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import field from './field.module.css';
import styles from './split-button.module.css';

export interface MenuChoice {
  readonly label: string;
  readonly run: () => void;
}

/** A button for what is done most often, with a menu of everything like it at its end. */
export function SplitButton({
  icon,
  label,
  menu,
  onPress,
  choices,
}: {
  icon: ReactNode;
  label: string;
  /** What the menu offers: "Papers of this plan". */
  menu: string;
  onPress: () => void;
  choices: readonly MenuChoice[];
}) {
  return (
    <div className={styles.split}>
      <Button icon={icon} className={styles.first} onClick={onPress}>
        {label}
      </Button>
      <Menu.Root>
        <Menu.Trigger
          aria-label={menu}
          render={
            <Button className={styles.more}>
              <ChevronDown aria-hidden />
            </Button>
          }
        />
        <Menu.Portal>
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
    </div>
  );
}
