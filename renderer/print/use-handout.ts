import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { handoutChoices } from '../../shared/handout/choices.ts';
import { composeHandout, type HandoutSource } from '../../shared/handout/compose.ts';
import type { HandoutDocument } from '../../shared/model/handout-document.ts';
import { loadPaperWords } from './paper-words.ts';

/** A plan's handout as it now stands; null until the words of its language are there. */
export function useHandout({
  content,
  appointments,
  patient,
  practice,
  practitioner,
  logo,
  date,
  paper,
}: Omit<HandoutSource, 'words'>): HandoutDocument | null {
  const { language } = handoutChoices(content.handout, patient, practice.handout);
  const { locale } = practice;
  const { data: words } = useQuery({
    queryKey: ['paper-words', language, locale],
    queryFn: () => loadPaperWords(language, practice),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(
    () =>
      words?.language === language
        ? composeHandout({ content, appointments, patient, practice, practitioner, logo, date, paper, words })
        : null,
    [content, appointments, patient, practice, practitioner, logo, date, paper, words, language],
  );
}
