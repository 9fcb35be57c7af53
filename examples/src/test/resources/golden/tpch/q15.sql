with revenue as (
  select l_suppkey, sum(l_extendedprice * (? - l_discount)) as sum
  from tpch.lineitem
  where l_shipdate >= ?
    and l_shipdate < ?
  group by l_suppkey
)
select s.s_suppkey, s.s_name, s.s_address, s.s_phone, revenue.sum
from tpch.supplier s
join revenue on revenue.l_suppkey = s.s_suppkey
where revenue.sum = (
    select max(other.sum)
    from revenue other
  )
order by s.s_suppkey;
