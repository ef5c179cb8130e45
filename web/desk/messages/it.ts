import { common } from '#locales/it/common'
import { desk } from '#locales/it/desk'
import { refusals } from '#locales/it/refusals'
import { repairs } from '#locales/it/repairs'

export const messages = { ...common, ...refusals, ...repairs, ...desk }
