import { common } from '#locales/it/common'
import { owner } from '#locales/it/owner'
import { paperPages } from '#locales/it/papers'
import { repairs } from '#locales/it/repairs'
import { terms } from '#locales/it/terms'

export const messages = { ...common, ...owner, ...repairs, ...terms, ...paperPages }
