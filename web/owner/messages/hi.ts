import { common } from '#locales/hi/common'
import { owner } from '#locales/hi/owner'
import { paperPages } from '#locales/hi/papers'
import { plans } from '#locales/hi/plans'
import { repairs } from '#locales/hi/repairs'
import { terms } from '#locales/hi/terms'

export const messages = { ...common, ...owner, ...plans, ...repairs, ...terms, ...paperPages }
