select substring(c.c_phone, ?, ?), count(*), sum(c.c_acctbal)
from tpch.customer c
where substring(c.c_phone, ?, ?) = any (?)
  and c.c_acctbal > (
    select avg(other.c_acctbal)
    from tpch.customer other
    where other.c_acctbal > ?
      and substring(other.c_phone, ?, ?) = any (?)
  )
  and not exists (
    select 1
    from tpch.orders o
    where o.o_custkey = c.c_custkey
  )
group by 1
order by 1;
