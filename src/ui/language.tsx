/**
 * The language of the screen: Chinese unless the person chose otherwise, kept on the device and said in `<html lang>`.
 * The tables of texts are handed in by the entry, so that `ui/` knows no subject's words.
 */
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { translate, type Language, type Texts } from '../platform/texts.ts'
import type { NameWire, ReasonWire } from '../platform/wire.ts'
import { ProblemError, speak } from './api.ts'
import { recall, remember } from './memory.ts'

const MEMORY = 'language'

/** Everything a component needs to speak. */
export interface Speech {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  /** The sentence of a code, with its values put in. */
  readonly t: (code: string, values?: Readonly<Record<string, unknown>>) => string
  /** Whether the tables hold a code at all. */
  readonly has: (code: string) => boolean
  /** A name that comes in both languages; an empty string for none. */
  readonly name: (name: NameWire | null | undefined) => string
  /** A reason's sentence: ours in the language of the screen where we have it, else the server's. */
  readonly reason: (reason: ReasonWire) => string
  /** What went wrong, in words: of a refusal, or a fixed sentence for anything else. */
  readonly problem: (error: unknown) => string
}

const SpeechContext = createContext<Speech | null>(null)

/** Speaks the tables to everything below it. */
export function LanguageProvider({ texts, children }: { texts: Texts; children: ReactNode }) {
  const [language, choose] = useState<Language>(remembered)
  const setLanguage = useCallback((to: Language) => {
    remember(MEMORY, to)
    speak(to)
    choose(to)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    speak(language)
  }, [language])
  const speech = useMemo(() => speechOf(texts, language, setLanguage), [texts, language, setLanguage])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

/** The speech of the screen. Throws outside of a `LanguageProvider`. */
export function useTexts(): Speech {
  const speech = use(SpeechContext)
  if (speech === null) throw new Error('useTexts needs a LanguageProvider above it')
  return speech
}

function remembered(): Language {
  const language: Language = recall(MEMORY) === 'en' ? 'en' : 'zh'
  // Said at once, so that the first questions to the server are already asked in it.
  speak(language)
  return language
}

function speechOf(texts: Texts, language: Language, setLanguage: Speech['setLanguage']): Speech {
  const t: Speech['t'] = (code, values) => translate(texts, language, code, values)
  const has = (code: string) => texts[code] !== undefined
  const reason: Speech['reason'] = (given) =>
    has(given.code) || given.text === '' ? t(given.code, given.values) : given.text
  return {
    language,
    setLanguage,
    t,
    has,
    name: (name) => (name === null || name === undefined ? '' : name[language] || name.zh),
    reason,
    problem: (error) =>
      error instanceof ProblemError ? reason(error.problem.reason) : t('ui.problem.failed'),
  }
}
