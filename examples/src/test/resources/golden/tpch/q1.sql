select l_returnflag, l_linestatus, sum(l_quantity), sum(l_extendedprice), sum(l_extendedprice * (? - l_discount)),
    sum(l_extendedprice * (? - l_discount) * (? + l_tax)), avg(l_quantity), avg(l_extendedprice), avg(l_discount),
    count(*)
from tpch.lineitem
where l_shipdate <= ?
group by l_returnflag, l_linestatus
order by l_returnflag, l_linestatus;
