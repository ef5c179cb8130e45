import { common } from '#locales/en/common'
import { cover } from '#locales/en/cover'
import { desk } from '#locales/en/desk'
import { paperPages } from '#locales/en/papers'
import { refusals } from '#locales/en/refusals'
import { plans } from '#locales/en/plans'
import { repairs } from '#locales/en/repairs'
import { terms } from '#locales/en/terms'
import { visits } from '#locales/en/visits'

export const messages = {
  ...common,
  ...refusals,
  ...plans,
  ...repairs,
  ...terms,
  ...paperPages,
  ...desk,
  ...cover,
  ...visits,
}
