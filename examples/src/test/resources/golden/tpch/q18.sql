select c.c_name, c.c_custkey, o.o_orderkey, o.o_orderdate, o.o_totalprice, sum(l.l_quantity)
from tpch.lineitem l
join tpch.orders o on o.o_orderkey = l.l_orderkey
join tpch.customer c on c.c_custkey = o.o_custkey
where o.o_orderkey in (
    select large.l_orderkey
    from tpch.lineitem large
    group by large.l_orderkey
    having sum(large.l_quantity) > ?
  )
group by c.c_custkey, o.o_orderkey
order by o.o_totalprice desc, o.o_orderdate
limit ?;
