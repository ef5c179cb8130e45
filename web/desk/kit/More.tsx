import { Button } from '#ui/Button.tsx'
import { useText } from '../text.ts'
import style from './kit.module.css'

type Props = {
  readonly of: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
  }
  readonly count: number
}

/** How many are shown, and the next page where there is one. */
export function More({ of, count }: Props) {
  const { t } = useText()
  return (
    <div className={style['more']}>
      <span className={style['soft']} role="status">
        {of.hasNextPage ? t('desk.list.some', { count }) : t('desk.list.count', { count })}
      </span>
      {of.hasNextPage ? (
        <Button busy={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
          {t('desk.list.more')}
        </Button>
      ) : null}
    </div>
  )
}
