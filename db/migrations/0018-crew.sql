-- Who drives out and their days belong to a module of their own; visits keep what is promised and done.
create schema crew;
alter table visits.crew set schema crew;
alter table crew.crew rename to member;
alter index crew.crew_pkey rename to member_pkey;
alter index crew.crew_by_site rename to member_by_site;
alter table crew.member rename constraint crew_visits_max_check to member_visits_max_check;
alter table visits.absence set schema crew;
alter table visits.route set schema crew;
