/** A sheet of paper for tests of what stands on it: somebody of the sample city prints, in the real words of the project. */
import type { Paper, PaperReader } from '../../src/platform/print/document.ts'
import { paperSpeech } from '../../src/platform/print/speech.ts'
import type { Language } from '../../src/platform/texts.ts'
import { texts } from '../../src/texts.ts'
import { sampleWorld } from './sample-city.ts'

const SOMEBODY: PaperReader = {
  name: '陈若兰',
  actsFor: { zh: '派单员', en: 'Dispatcher' },
  insteadOf: null,
}

export function samplePaper(language: Language = 'zh', reader: PaperReader = SOMEBODY): Paper {
  return {
    speech: paperSpeech(texts, language),
    at: '2026-09-30T10:31:00+08:00',
    reader,
    organisation: sampleWorld().organisation,
  }
}
