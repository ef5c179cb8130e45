import { common } from '#locales/hi/common'
import { owner } from '#locales/hi/owner'

export const messages = { ...common, ...owner }
