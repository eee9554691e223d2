import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './damage.module.css';

/** One thing that can be done; opens to what it needs to know. */
export function Choice({
  title,
  text,
  startsOpen = false,
  children,
}: {
  title: string;
  text: string;
  startsOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <Collapsible.Root className={styles.choice} defaultOpen={startsOpen}>
      <h2>
        <Collapsible.Trigger className={styles.trigger}>
          {title}
          <ChevronDown aria-hidden />
        </Collapsible.Trigger>
      </h2>
      <p>{text}</p>
      <Collapsible.Panel>{children}</Collapsible.Panel>
    </Collapsible.Root>
  );
}
