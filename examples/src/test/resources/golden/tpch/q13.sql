select per_customer.count, count(*)
from (
  select c.c_custkey, count(o.o_orderkey) as count
  from tpch.customer c
  left join tpch.orders o on o.o_custkey = c.c_custkey and o.o_comment not like ? escape '\'
  group by c.c_custkey
) per_customer
group by per_customer.count
order by count(*) desc, per_customer.count desc;
