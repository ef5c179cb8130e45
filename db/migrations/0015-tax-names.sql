-- A tax is named as its reader says it: 增值税, IVA, VAT. The files bring the other languages at the
-- next start.
alter table markets.tax
  alter column name type jsonb using jsonb_build_object('en', name);
alter table markets.tax rename column name to names;
