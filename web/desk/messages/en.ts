import { common } from '#locales/en/common'
import { desk } from '#locales/en/desk'
import { refusals } from '#locales/en/refusals'
import { repairs } from '#locales/en/repairs'

export const messages = { ...common, ...refusals, ...repairs, ...desk }
