import type { desk as en } from '../en/desk.ts'

export const desk: Record<keyof typeof en, string> = {
  'desk.nav.label': '工作区',
  'desk.nav.today': '今天',
  'desk.nav.board': '看板',
  'desk.nav.visits': '上门',
  'desk.nav.parts': '配件',
  'desk.nav.markets': '市场',
  'desk.nav.insight': '洞察',
  'desk.search': '搜索单号、IMEI、姓名或电话',
  'desk.inspector': '详情',
  'desk.inspector.empty': '选择一行，在此查看详情。',
  'desk.empty': '这里目前没有需要处理的事项。',
  'desk.keys.title': '键盘',
  'desk.keys.search': '搜索全部',
  'desk.keys.help': '显示此帮助',
  'desk.keys.move': '下一行和上一行',
  'desk.keys.open': '打开此行',
  'desk.keys.new': '接收设备',
  'desk.keys.go': '前往工作区',
}
