import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { ChoiceMenu, type MenuChoice } from './choice-menu.tsx';
import styles from './split-button.module.css';

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
      <ChoiceMenu
        label={menu}
        trigger={
          <Button className={styles.more}>
            <ChevronDown aria-hidden />
          </Button>
        }
        choices={choices}
      />
    </div>
  );
}
