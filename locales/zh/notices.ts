import type { NoticeText } from '#locales/en/notices'

export const notices: Record<NoticeText, string> = {
  'signInCode.subject': '您的登录验证码',
  'signInCode.body':
    '您的验证码是 {code}，10 分钟内有效，只能使用一次。\n\n如果不是您本人申请的，请忽略此消息：没有验证码，任何人都无法登录。',
  'invite.subject': '邀请您加入团队',
  'invite.body':
    '{name}，您好：\n\n我们邀请您加入团队。请在此设置密码；链接 7 天内有效，只能使用一次：\n{link}',
  'booked.subject': '已预约：{number}',
  'booked.body':
    '{name}，您好：\n\n您的 {model} 已预约：{when}，{place}。\n\n您的维修单号是 {number}。可在此查看进度、改期或取消：\n{link}\n\n前来之前请备份数据；如有购买凭证，请一并带来。',
  'bookedByParcel.subject': '已预约：{number}',
  'bookedByParcel.body':
    '{name}，您好：\n\n请将您的 {model} 邮寄给我们。寄件标签和包装说明在此，您也可以在此查看每一步进度：\n{link}\n\n您的维修单号是 {number}。寄出前请备份数据。',
  'bookedVisit.subject': '已预约：{number}',
  'bookedVisit.body':
    '{name}，您好：\n\n技师将于 {when} 上门维修您的 {model}，最晚 {until} 到。\n\n维修编号是 {number}。在这里查看、改期或取消：\n{link}\n\n请提前备份数据，并准备一张桌子和一个插座。',
  'visitComing.subject': '{technician} 将上门：{number}',
  'visitComing.body':
    '{name}，您好：\n\n{technician} 将于 {when} 上门维修您的 {model}，最晚 {until} 到。\n\n在这里查看预计到达时间：\n{link}',
  'visitOther.subject': '改由 {technician} 上门：{number}',
  'visitOther.body':
    '{name}，您好：\n\n有一点变动：您的 {model} 改由 {technician} 上门维修。时间不变：{when}，最晚 {until} 到。\n\n{link}',
  'visitMoved.subject': '{number} 的新时间',
  'visitMoved.body':
    '{name}，您好：\n\n按约定，我们将于 {when} 上门维修您的 {model}，最晚 {until} 到。\n\n如果不方便，请在这里另选时间：\n{link}',
  'visitOnTheWay.subject': '正在前往：{number}',
  'visitOnTheWay.body':
    '{name}，您好：\n\n{technician} 正在前往您处，预计 {at} 左右到达。\n\n在这里查看：\n{link}',
  'visitFollowUp.subject': '{number} 还需再上门一次',
  'visitFollowUp.body':
    '{name}，您好：\n\n今天未能修好您的 {model}。我们已经知道需要什么，下次会带来。\n\n请选择我们再次上门的时间：\n{link}',
  'visitCancelled.subject': '请为 {number} 另选时间',
  'visitCancelled.body':
    '{name}，您好：\n\n很抱歉，我们无法按约定时间上门处理您的 {model}。\n\n请在这里另选时间：\n{link}',
  'visitMissed.subject': '未能见到您：{number}',
  'visitMissed.body':
    '{name}，您好：\n\n技师为您的 {model} 到了您家门口，但没有人在。\n\n请在这里另选时间：\n{link}',
  'received.subject': '已收到您的 {model}',
  'received.body':
    '{name}，您好：\n\n您的 {model} 已到达：{place}。接下来我们会查明故障和所需的维修。\n\n可在此查看维修 {number}：\n{link}',
  'estimate.subject': '{number} 的报价：{total}',
  'estimate.body':
    '{name}，您好：\n\n维修您的 {model} 需要您支付 {total}。您接受后我们立即开始；报价有效期至 {validUntil}。\n\n请查看每一项，然后接受或拒绝：\n{link}',
  'estimateExpired.subject': '{number} 的报价已过期',
  'estimateExpired.body':
    '{name}，您好：\n\n我们没有收到您对 {model} 报价的答复，报价已过期。请告诉我们如何继续：\n{link}',
  'promiseMoved.subject': '{number} 的新日期',
  'promiseMoved.body':
    '{name}，您好：\n\n您的 {model} 将于 {to} 前完成，原先承诺的是 {from}。原因：{cause}。\n\n非常抱歉。可在此查看维修 {number}：\n{link}',
  'ready.subject': '可以取机：您的 {model}',
  'ready.body':
    '{name}，您好：\n\n您的 {model} 已备好，请到以下地点领取：{place}。\n\n营业时间和待付金额在此：\n{link}',
  'sent.subject': '已寄出：您的 {model}',
  'sent.body':
    '{name}，您好：\n\n您的 {model} 已由 {carrier} 寄出，运单号：{trackingNumber}。\n\n维修 {number}：\n{link}',
  'handedOver.subject': '已完成：{number}',
  'handedOver.body':
    '{name}，您好：\n\n您的 {model} 已交还给您。单据和维修保修信息保留在此：\n{link}\n\n我们做得如何？评价只需一分钟，会送达为您维修的人员。',
  'cancelled.subject': '已取消：{number}',
  'cancelled.body':
    '{name}，您好：\n\n您的 {model} 的维修已取消。如属误操作，可随时重新预约。此前的记录在此：\n{link}',
  'replaced.subject': '为您的 {model} 换新',
  'replaced.body':
    '{name}，您好：\n\n您的 {model} 无法修复，我们将为您更换一台。后续步骤在此：\n{link}\n\n您的维修单号仍为 {number}。',
  'planBought.subject': '您的 {model} 保障',
  'planBought.body':
    '{name}，您好：\n\n您的 {model} 已购买“{plan}”，价格 {price}，有效期自 {from} 至 {until}。\n\n您可以在此查看，改变主意也可在此退回：\n{link}',
  'planEnding.subject': '“{plan}”即将到期',
  'planEnding.body':
    '{name}，您好：\n\n您的 {model} 的“{plan}”将于 {until} 到期，在此之前照常有效。\n\n您可以在此查看可选的操作：\n{link}',
  'planCancelled.subject': '已取消：{plan}',
  'planCancelled.body':
    '{name}，您好：\n\n“{plan}”已取消，将退还您 {refund}。\n\n其余内容请在此查看：\n{link}',
  'planWithdrawn.subject': '我们已收到您的撤回声明：{plan}',
  'planWithdrawn.body':
    '{name}，您好：\n\n我们于 {at} 收到您对 {boughtOn} 订立的合同“{plan}”的撤回声明，合同已终止。\n\n{refund} 将在 14 天内按原付款方式退还。请保留此邮件，它就是您的回执。\n\n{link}',
  'message.subject': '关于 {number} 的消息',
  'message.body':
    '{name}，您好：\n\n关于您的 {model}，我们给您留言：\n\n{text}\n\n请在此回复：\n{link}',
}
