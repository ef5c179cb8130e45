-- Two parts that one repair fitted each carry a warranty: what a promise is for belongs to its cause.
drop index promises.stamp_once;
create unique index stamp_once on promises.stamp
  (zone, device, kind, rule, starts_on, repair, components) nulls not distinct;
