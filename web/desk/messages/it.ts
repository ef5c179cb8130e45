import { common } from '#locales/it/common'
import { cover } from '#locales/it/cover'
import { desk } from '#locales/it/desk'
import { refusals } from '#locales/it/refusals'
import { paperPages } from '#locales/it/papers'
import { paperPages } from '#locales/it/papers'
import { repairs } from '#locales/it/repairs'
import { terms } from '#locales/it/terms'

<<<<<<< HEAD
export const messages = { ...common, ...refusals, ...repairs, ...terms,
  ...paperPages, ...desk, ...cover }
=======
export const messages = { ...common, ...refusals, ...repairs, ...terms, ...paperPages, ...desk }
>>>>>>> b6fc106 (Issue the European repair form, the Indian invoice, the Chinese record and the notice as papers)
