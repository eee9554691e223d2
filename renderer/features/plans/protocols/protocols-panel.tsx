import { BookmarkPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withFreshIds } from '../../../../shared/clinical/prescription.ts';
import { asProtocol } from '../../../../shared/clinical/protocols/apply.ts';
import type { ProtocolContent } from '../../../../shared/model/protocol.ts';
import { useCommand } from '../../../app/use-practice.ts';
import { IconButton } from '../../../ui/button.tsx';
import { usePlanWork } from '../plan-context.ts';
import { openProtocol, useOpened } from './opened.ts';
import { OpenedProtocol } from './opened-protocol.tsx';
import { ProtocolForm, type ProtocolWords } from './protocol-form.tsx';
import { ProtocolList } from './protocol-list.tsx';
import styles from './protocols.module.css';
import { ownProtocol, type ShownProtocol, useProtocols } from './use-protocols.ts';

const freshId = () => crypto.randomUUID();

/** The library of protocols beside the plan: look, apply, compare, keep. Everything happens in place. */
export function ProtocolsPanel() {
  const { t } = useTranslation('protocols');
  const { content, announce } = usePlanWork();
  const protocols = useProtocols();
  const openId = useOpened(({ id }) => id);
  const [writing, setWriting] = useState<'keep' | 'edit' | null>(null);
  const [returningTo, setReturningTo] = useState<string | null>(null);
  const make = useCommand('protocols.create', ['protocols']);
  const revise = useCommand('protocols.revise', ['protocols']);
  const archive = useCommand('protocols.archive', ['protocols']);
  const known = [...protocols.own, ...protocols.archived, ...protocols.examples];
  // What was just made is shown before the list has been read again.
  const made = make.data === undefined ? null : ownProtocol(make.data);
  const opened = known.find(({ id }) => id === openId) ?? (made?.id === openId ? made : null);

  const keep = async (protocol: ProtocolContent) => {
    const kept = await make.mutateAsync({ content: protocol }).catch(() => null);
    if (kept === null) return;
    setWriting(null);
    openProtocol(kept.id);
    announce(t('form.kept', { title: kept.content.title }));
  };
  const rewrite = async ({ own }: ShownProtocol, words: ProtocolWords) => {
    const { id, revision, content: now } = own!;
    const saved = await revise.mutateAsync({ id, revision, content: { ...now, ...words } }).catch(() => null);
    if (saved === null) return;
    setWriting(null);
    announce(t('form.saved'));
  };
  const setArchived = async ({ own, content: { title } }: ShownProtocol) => {
    const archived = own!.archivedAt === null;
    const done = await archive.mutateAsync({ id: own!.id, archived }).catch(() => null);
    if (done !== null) announce(t(archived ? 'archivedSaid' : 'restoredSaid', { title }));
  };

  if (writing === 'keep')
    return (
      <ProtocolForm
        label={t('keep')}
        hint={t('keepHint')}
        words={{ title: content.title, pattern: content.pattern, source: '', note: '' }}
        submit={t('form.keep')}
        failure={make.error?.message ?? null}
        onSubmit={(words) => keep(asProtocol(content, words, freshId))}
        onCancel={() => setWriting(null)}
      />
    );
  if (writing === 'edit' && opened !== null) {
    const { title, pattern, source, note } = opened.content;
    return (
      <ProtocolForm
        label={t('edit')}
        words={{ title, pattern, source, note }}
        submit={t('form.save')}
        failure={revise.error?.message ?? null}
        onSubmit={(words) => rewrite(opened, words)}
        onCancel={() => setWriting(null)}
      />
    );
  }
  if (opened !== null)
    return (
      <OpenedProtocol
        key={opened.id}
        protocol={opened}
        failure={archive.error?.message ?? make.error?.message ?? null}
        onBack={() => {
          setReturningTo(opened.id);
          openProtocol(null);
        }}
        onEdit={() => setWriting('edit')}
        onCopy={() => void keep({ ...opened.content, ...withFreshIds(opened.content, freshId) })}
        onArchive={() => void setArchived(opened)}
      />
    );
  return (
    <ProtocolList
      protocols={protocols}
      returningTo={returningTo}
      onOpen={openProtocol}
      keep={
        <IconButton
          label={t(content.applications.length === 0 ? 'keepEmpty' : 'keep')}
          className={styles.keep}
          aria-disabled={content.applications.length === 0}
          onClick={() => {
            make.reset();
            if (content.applications.length > 0) setWriting('keep');
          }}
        >
          <BookmarkPlus aria-hidden />
        </IconButton>
      }
    />
  );
}
