import { useSearchParams } from 'wouter'
import { Button } from '#ui/Button.tsx'
import { useText } from '../text.ts'
import style from './kit.module.css'

/** Searches one list; what is sought stands in the address. */
export function SearchBox({ label, name = 'search' }: { label: string; name?: string }) {
  const { t } = useText()
  const [params, setParams] = useSearchParams()
  const value = params.get(name) ?? ''
  const seek = (next: string) =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      if (next) after.set(name, next)
      else after.delete(name)
      return after
    })
  return (
    <form
      role="search"
      aria-label={label}
      className={style['search']}
      onSubmit={(event) => {
        event.preventDefault()
        seek(String(new FormData(event.currentTarget).get(name) ?? '').trim())
      }}
    >
      <input
        key={value}
        className={style['searchBox']}
        type="search"
        name={name}
        defaultValue={value}
        aria-label={label}
        placeholder={label}
      />
      <Button type="submit">{t('desk.seek')}</Button>
      {value ? (
        <Button kind="plain" onClick={() => seek('')}>
          {t('desk.filter.clear')}
        </Button>
      ) : null}
    </form>
  )
}
